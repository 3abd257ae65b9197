CREATE TABLE "departement_outlines" (
	"departement_code" text PRIMARY KEY NOT NULL,
	"geometry" jsonb NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "libraries_name_trgm_idx";--> statement-breakpoint
ALTER TABLE "libraries" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "libraries" ADD COLUMN "books" integer;--> statement-breakpoint
ALTER TABLE "libraries" ADD COLUMN "visits_per_year" integer;--> statement-breakpoint
ALTER TABLE "libraries" ADD COLUMN "opens_on_sunday" boolean;--> statement-breakpoint
ALTER TABLE "libraries" ADD COLUMN "has_wifi" boolean;--> statement-breakpoint
ALTER TABLE "libraries" ADD COLUMN "is_membership_free" boolean;--> statement-breakpoint
ALTER TABLE "libraries" ADD COLUMN "corrected_fields" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "libraries" ADD COLUMN "search_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "departement_outlines" ADD CONSTRAINT "departement_outlines_departement_code_departements_code_fk" FOREIGN KEY ("departement_code") REFERENCES "public"."departements"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "libraries_search_words_idx" ON "libraries" USING gin ("search_words" gin_trgm_ops);