CREATE TABLE "register_index" (
	"sheet_id" uuid PRIMARY KEY NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"standing" integer NOT NULL,
	"kind" text,
	"state" text,
	"theme_ids" integer[] NOT NULL,
	"audience_ids" integer[] NOT NULL,
	"commune_code" text,
	"intercommunality_code" text,
	"departement_code" text,
	"library_id" uuid,
	"latitude" double precision,
	"longitude" double precision,
	"starts_on" date,
	"ends_on" date,
	"budget_in_cents" bigint,
	"budget_bracket" text,
	"title_vector" "tsvector" NOT NULL,
	"head_vector" "tsvector" NOT NULL,
	"public_vector" "tsvector" NOT NULL,
	"full_vector" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_words" (
	"word" text PRIMARY KEY NOT NULL,
	"lexeme" text NOT NULL,
	"spelling" text NOT NULL,
	"is_public" boolean NOT NULL,
	"public_count" integer DEFAULT 1 NOT NULL,
	"full_count" integer DEFAULT 1 NOT NULL,
	"learned_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "register_public_vector_idx";--> statement-breakpoint
DROP INDEX "register_full_vector_idx";--> statement-breakpoint
DROP INDEX "register_themes_idx";--> statement-breakpoint
DROP INDEX "register_audiences_idx";--> statement-breakpoint
DROP INDEX "register_title_trgm_idx";--> statement-breakpoint
DROP INDEX "register_published_idx";--> statement-breakpoint
ALTER TABLE "register_entries" ADD COLUMN "professional_text" text NOT NULL;--> statement-breakpoint
ALTER TABLE "register_entries" ADD COLUMN "label_words" text NOT NULL;--> statement-breakpoint
ALTER TABLE "register_entries" ADD COLUMN "place_words" text NOT NULL;--> statement-breakpoint
ALTER TABLE "register_index" ADD CONSTRAINT "register_index_sheet_id_register_entries_sheet_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."register_entries"("sheet_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "register_index_title_vector_idx" ON "register_index" USING gin ("title_vector") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "register_index_head_vector_idx" ON "register_index" USING gin ("head_vector") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "register_index_public_vector_idx" ON "register_index" USING gin ("public_vector") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "register_index_full_vector_idx" ON "register_index" USING gin ("full_vector") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "register_index_standing_idx" ON "register_index" USING btree ("standing","sheet_id");--> statement-breakpoint
CREATE INDEX "register_index_published_idx" ON "register_index" USING btree ("published_at","sheet_id");--> statement-breakpoint
CREATE INDEX "register_words_trgm_idx" ON "register_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "register_words_prefix_idx" ON "register_words" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "register_words_lexeme_idx" ON "register_words" USING btree ("lexeme");--> statement-breakpoint
CREATE UNIQUE INDEX "register_slug_key" ON "register_entries" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "register_published_idx" ON "register_entries" USING btree ("published_at","sheet_id");--> statement-breakpoint
ALTER TABLE "register_entries" DROP COLUMN "full_text";--> statement-breakpoint
ALTER TABLE "register_entries" DROP COLUMN "public_vector";--> statement-breakpoint
ALTER TABLE "register_entries" DROP COLUMN "full_vector";