CREATE TABLE "help_report_looks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"report_id" uuid NOT NULL,
	"looked_by_id" uuid NOT NULL,
	"looked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "help_reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"reported_by_id" uuid NOT NULL,
	"message" text NOT NULL,
	"filed_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by_id" uuid,
	"settlement" text,
	CONSTRAINT "help_reports_settled_whole" CHECK (num_nonnulls("help_reports"."settled_at", "help_reports"."settled_by_id", "help_reports"."settlement") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "help_report_looks" ADD CONSTRAINT "help_report_looks_report_id_help_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."help_reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_report_looks" ADD CONSTRAINT "help_report_looks_looked_by_id_users_id_fk" FOREIGN KEY ("looked_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_reports" ADD CONSTRAINT "help_reports_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_reports" ADD CONSTRAINT "help_reports_reported_by_id_users_id_fk" FOREIGN KEY ("reported_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_reports" ADD CONSTRAINT "help_reports_settled_by_id_users_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_report_looks_report_idx" ON "help_report_looks" USING btree ("report_id");--> statement-breakpoint
CREATE UNIQUE INDEX "help_reports_waiting_key" ON "help_reports" USING btree ("question_id") WHERE "help_reports"."settled_at" is null;