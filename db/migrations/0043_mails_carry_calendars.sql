ALTER TABLE "mails" ADD COLUMN "calendar" jsonb;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
UPDATE "registrations" SET "confirmed_at" = "changed_at" WHERE "state" = 'registered';
