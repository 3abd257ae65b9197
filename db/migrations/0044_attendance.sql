ALTER TABLE "registrations" ADD CONSTRAINT "registrations_of_session" UNIQUE("id","session_id");--> statement-breakpoint
ALTER TABLE "training_sittings" ADD CONSTRAINT "training_sittings_of_session" UNIQUE("id","session_id");--> statement-breakpoint
CREATE TABLE "attendance_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"sitting_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"state" text NOT NULL,
	"left_at" timestamp with time zone,
	"marked_by_id" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"client_key" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attendance_marks" (
	"session_id" uuid NOT NULL,
	"sitting_id" uuid NOT NULL,
	"registration_id" uuid NOT NULL,
	"state" text NOT NULL,
	"left_at" timestamp with time zone,
	"marked_by_id" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"client_key" uuid NOT NULL,
	CONSTRAINT "attendance_marks_sitting_id_registration_id_pk" PRIMARY KEY("sitting_id","registration_id"),
	CONSTRAINT "attendance_marks_left_whole" CHECK (("attendance_marks"."state" = 'left') = ("attendance_marks"."left_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "attendance_entries" ADD CONSTRAINT "attendance_entries_marked_by_id_users_id_fk" FOREIGN KEY ("marked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_entries" ADD CONSTRAINT "attendance_entries_sitting_fk" FOREIGN KEY ("sitting_id","session_id") REFERENCES "public"."training_sittings"("id","session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_entries" ADD CONSTRAINT "attendance_entries_registration_fk" FOREIGN KEY ("registration_id","session_id") REFERENCES "public"."registrations"("id","session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_marked_by_id_users_id_fk" FOREIGN KEY ("marked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_sitting_fk" FOREIGN KEY ("sitting_id","session_id") REFERENCES "public"."training_sittings"("id","session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attendance_marks" ADD CONSTRAINT "attendance_marks_registration_fk" FOREIGN KEY ("registration_id","session_id") REFERENCES "public"."registrations"("id","session_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "attendance_entries_client_key" ON "attendance_entries" USING btree ("client_key");--> statement-breakpoint
CREATE INDEX "attendance_entries_sitting_idx" ON "attendance_entries" USING btree ("sitting_id","registration_id");--> statement-breakpoint
CREATE INDEX "attendance_entries_marked_by_idx" ON "attendance_entries" USING btree ("marked_by_id");--> statement-breakpoint
CREATE INDEX "attendance_marks_registration_idx" ON "attendance_marks" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "attendance_marks_marked_by_idx" ON "attendance_marks" USING btree ("marked_by_id");
