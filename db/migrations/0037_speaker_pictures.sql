CREATE TABLE "speaker_pictures" (
	"speaker_id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"alt" text NOT NULL,
	"credit" text NOT NULL,
	"added_by_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "speaker_pictures_fileId_unique" UNIQUE("file_id"),
	CONSTRAINT "speaker_pictures_told" CHECK ("speaker_pictures"."alt" <> '' and "speaker_pictures"."credit" <> '')
);
--> statement-breakpoint
ALTER TABLE "speaker_pictures" ADD CONSTRAINT "speaker_pictures_speaker_id_speakers_id_fk" FOREIGN KEY ("speaker_id") REFERENCES "public"."speakers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaker_pictures" ADD CONSTRAINT "speaker_pictures_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "speaker_pictures" ADD CONSTRAINT "speaker_pictures_added_by_id_users_id_fk" FOREIGN KEY ("added_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;