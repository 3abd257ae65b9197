import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';

import remixOptions from './remix.config.js';
import { gatherFirstView, shrinkFirstView } from './scripts/first-view-chunks.ts';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixOptions), shrinkFirstView],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    cssMinify: true,
    ...(isSsrBuild ? {} : { rollupOptions: { output: { manualChunks: gatherFirstView } } }),
  },
  // The dev server looks for browser packages in the whole graph, server files included.
  optimizeDeps: { exclude: ['@node-rs/argon2'] },
  server: { host: '127.0.0.1' },
}));
