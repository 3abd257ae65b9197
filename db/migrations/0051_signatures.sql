CREATE TABLE "attendance_signatures" (
	"session_id" uuid NOT NULL,
	"sitting_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"signer_id" uuid,
	"strokes" jsonb,
	"typed_name" text,
	"held_by_id" uuid NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attendance_signatures_sitting_id_registration_id_pk" PRIMARY KEY("sitting_id","registration_id"),
	CONSTRAINT "attendance_signatures_one_way" CHECK (num_nonnulls("attendance_signatures"."strokes", "attendance_signatures"."typed_name") = 1),
	CONSTRAINT "attendance_signatures_bounded" CHECK (octet_length("attendance_signatures"."strokes"::text) <= 40000 and "attendance_signatures"."typed_name" <> '')
);
--> statement-breakpoint
ALTER TABLE "attendance_signatures" ADD CONSTRAINT "attendance_signatures_signer_id_users_id_fk" FOREIGN KEY ("signer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_signatures" ADD CONSTRAINT "attendance_signatures_held_by_id_users_id_fk" FOREIGN KEY ("held_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_signatures" ADD CONSTRAINT "attendance_signatures_sitting_fk" FOREIGN KEY ("sitting_id","session_id") REFERENCES "public"."training_sittings"("id","session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_signatures" ADD CONSTRAINT "attendance_signatures_registration_fk" FOREIGN KEY ("registration_id","session_id") REFERENCES "public"."registrations"("id","session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attendance_signatures_registration_idx" ON "attendance_signatures" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "attendance_signatures_signer_idx" ON "attendance_signatures" USING btree ("signer_id");--> statement-breakpoint
CREATE INDEX "attendance_signatures_held_by_idx" ON "attendance_signatures" USING btree ("held_by_id");