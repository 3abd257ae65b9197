CREATE TABLE "speaker_free_ranges" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"speaker_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"departement_codes" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "speaker_free_ranges_days" CHECK ("speaker_free_ranges"."starts_on" <= "speaker_free_ranges"."ends_on")
);
--> statement-breakpoint
ALTER TABLE "speaker_free_ranges" ADD CONSTRAINT "speaker_free_ranges_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "speaker_free_ranges_ends_idx" ON "speaker_free_ranges" USING btree ("ends_on");--> statement-breakpoint
ALTER TABLE "speaker_free_ranges" ADD CONSTRAINT "speaker_free_ranges_no_overlap" EXCLUDE USING gist ("speaker_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);
