CREATE TABLE "alert_choices" (
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text NOT NULL,
	"is_on" boolean NOT NULL,
	CONSTRAINT "alert_choices_user_id_kind_channel_pk" PRIMARY KEY("user_id","kind","channel"),
	CONSTRAINT "alert_choices_kind" CHECK (kind in ('call', 'question', 'message', 'handover', 'invitation', 'agreement')),
	CONSTRAINT "alert_choices_channel" CHECK (channel in ('sound', 'push', 'mail')),
	CONSTRAINT "alert_choices_offered" CHECK (not ("alert_choices"."kind" = 'call' and "alert_choices"."channel" = 'mail'))
);
--> statement-breakpoint
CREATE TABLE "alert_quiet_hours" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"starts_at_minute" integer,
	"ends_at_minute" integer,
	"weekdays" integer[] DEFAULT '{}' NOT NULL,
	"whole_weekdays" integer[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "alert_quiet_hours_range" CHECK (case when num_nulls("alert_quiet_hours"."starts_at_minute", "alert_quiet_hours"."ends_at_minute") = 2 then cardinality("alert_quiet_hours"."weekdays") = 0
        when num_nulls("alert_quiet_hours"."starts_at_minute", "alert_quiet_hours"."ends_at_minute") = 0
          then "alert_quiet_hours"."starts_at_minute" between 0 and 1439 and "alert_quiet_hours"."ends_at_minute" between 0 and 1439
            and "alert_quiet_hours"."starts_at_minute" <> "alert_quiet_hours"."ends_at_minute" and cardinality("alert_quiet_hours"."weekdays") > 0
        else false end),
	CONSTRAINT "alert_quiet_hours_days" CHECK ("alert_quiet_hours"."weekdays" <@ array[1, 2, 3, 4, 5, 6, 7]
        and "alert_quiet_hours"."whole_weekdays" <@ array[1, 2, 3, 4, 5, 6, 7]
        and not "alert_quiet_hours"."whole_weekdays" @> array[1, 2, 3, 4, 5, 6, 7])
);
--> statement-breakpoint
CREATE TABLE "push_subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"session_id" text NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "push_subscriptions_https" CHECK ("push_subscriptions"."endpoint" like 'https://%'),
	CONSTRAINT "push_subscriptions_name" CHECK (char_length(name) between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "pushes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"subscription_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"question_id" uuid NOT NULL,
	"dedupe_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "alert_choices" ADD CONSTRAINT "alert_choices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_quiet_hours" ADD CONSTRAINT "alert_quiet_hours_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_subscription_id_push_subscriptions_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "public"."push_subscriptions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_question_id_help_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."help_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "push_subscriptions_endpoint_key" ON "push_subscriptions" USING btree ("endpoint");--> statement-breakpoint
CREATE INDEX "push_subscriptions_user_idx" ON "push_subscriptions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "push_subscriptions_session_idx" ON "push_subscriptions" USING btree ("session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pushes_dedupe_key" ON "pushes" USING btree ("subscription_id","dedupe_key");--> statement-breakpoint
CREATE INDEX "pushes_question_idx" ON "pushes" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "pushes_created_idx" ON "pushes" USING btree ("created_at");