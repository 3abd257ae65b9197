CREATE TABLE "attendance_codes" (
	"sitting_id" uuid PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"shown_by_id" uuid NOT NULL,
	"shown_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attendance_entries" ALTER COLUMN "marked_by_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance_marks" ALTER COLUMN "marked_by_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "attendance_codes" ADD CONSTRAINT "attendance_codes_sitting_id_training_sittings_id_fk" FOREIGN KEY ("sitting_id") REFERENCES "public"."training_sittings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_codes" ADD CONSTRAINT "attendance_codes_shown_by_id_users_id_fk" FOREIGN KEY ("shown_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendance_codes_shown_by_idx" ON "attendance_codes" USING btree ("shown_by_id");