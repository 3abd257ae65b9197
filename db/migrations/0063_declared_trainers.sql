CREATE TABLE "touring_speakers" (
	"speaker_id" uuid PRIMARY KEY NOT NULL,
	"declared_by_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"open_until" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "touring_speakers" ADD CONSTRAINT "touring_speakers_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "touring_speakers" ADD CONSTRAINT "touring_speakers_declared_by_id_users_id_fk" FOREIGN KEY ("declared_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "touring_speakers_open_idx" ON "touring_speakers" USING btree ("open_until");