ALTER TABLE "reviews" DROP CONSTRAINT "reviews_coming_key";--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "place_freed_at" timestamp with time zone;--> statement-breakpoint
-- Those whom their own author took back.
update public.reviews set place_freed_at = withdrawn_at where withdrawn_by_id = author_id;--> statement-breakpoint
CREATE UNIQUE INDEX "reviews_coming_key" ON "reviews" USING btree ("speaker_id","sheet_id","library_id",coalesce("replay_id", "sheet_id")) WHERE "reviews"."place_freed_at" is null;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_place_freed" CHECK ("reviews"."place_freed_at" is null or "reviews"."withdrawn_at" is not null);