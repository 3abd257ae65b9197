import { openHouseDatabase } from '#app/platform/house-database.server.ts';
import { settings } from '#app/platform/settings.server.ts';

// Opening the house's database migrates it.
const house = await openHouseDatabase(settings(), 'script');
await house.stop();
process.stdout.write('La base de données est à jour.\n');
