ALTER TABLE "sheet_share_links" ADD COLUMN "reader" text DEFAULT 'public' NOT NULL;--> statement-breakpoint
ALTER TABLE "sheets" ADD COLUMN "nudged_at" timestamp with time zone;