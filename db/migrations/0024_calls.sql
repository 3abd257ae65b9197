CREATE TABLE "help_call_rings" (
	"call_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"step" text NOT NULL,
	"rang_at" timestamp with time zone DEFAULT now() NOT NULL,
	"declined_at" timestamp with time zone,
	CONSTRAINT "help_call_rings_call_id_user_id_pk" PRIMARY KEY("call_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "help_call_settings" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"step_in_seconds" integer NOT NULL,
	"set_by_id" uuid NOT NULL,
	"set_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "help_call_settings_only" CHECK ("help_call_settings"."is_only"),
	CONSTRAINT "help_call_settings_step" CHECK (step_in_seconds between 5 and 120)
);
--> statement-breakpoint
CREATE TABLE "help_calls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"question_id" uuid NOT NULL,
	"called_by_id" uuid NOT NULL,
	"step_in_seconds" integer NOT NULL,
	"step" text,
	"next_step_at" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"taken_by_id" uuid,
	CONSTRAINT "help_calls_ended_whole" CHECK (("help_calls"."ended_at" is null) = ("help_calls"."outcome" is null)),
	CONSTRAINT "help_calls_taken_whole" CHECK (("help_calls"."outcome" is not distinct from 'taken') = ("help_calls"."taken_by_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "help_call_rings" ADD CONSTRAINT "help_call_rings_call_id_help_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."help_calls"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_call_rings" ADD CONSTRAINT "help_call_rings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_call_settings" ADD CONSTRAINT "help_call_settings_set_by_id_users_id_fk" FOREIGN KEY ("set_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_calls" ADD CONSTRAINT "help_calls_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_calls" ADD CONSTRAINT "help_calls_called_by_id_users_id_fk" FOREIGN KEY ("called_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "help_calls" ADD CONSTRAINT "help_calls_taken_by_id_users_id_fk" FOREIGN KEY ("taken_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "help_call_rings_user_idx" ON "help_call_rings" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "help_calls_ringing_key" ON "help_calls" USING btree ("question_id") WHERE "help_calls"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "help_calls_due_idx" ON "help_calls" USING btree ("next_step_at") WHERE "help_calls"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "help_calls_caller_idx" ON "help_calls" USING btree ("called_by_id");--> statement-breakpoint
CREATE INDEX "help_calls_taker_idx" ON "help_calls" USING btree ("taken_by_id");