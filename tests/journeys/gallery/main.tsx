/** The gallery on its own, in the page shell: what `design.journey.ts` looks at. */
import '#app/ui/styles/index.css';
import '#app/ui/styles/pages/planche.css';

import { createBrowserRouter, RouterProvider } from 'react-router-dom';
import { createRoot } from 'react-dom/client';

import { navigation } from '#app/navigation.ts';
import { Gallery } from '#app/ui/gallery/gallery.tsx';
import { Shell } from '#app/ui/shell/shell.tsx';

const viewer = { displayName: 'Nadia Benali', initials: 'NB' };

const page = (
  <Shell navigation={navigation} viewer={viewer}>
    <Gallery />
  </Shell>
);

const place = document.querySelector('#page');
if (place)
  createRoot(place).render(
    <RouterProvider router={createBrowserRouter([{ path: '*', element: page }])} />,
  );
