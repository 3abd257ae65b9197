CREATE TABLE "training_request_supports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"request_id" uuid NOT NULL,
	"library_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"people" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "training_request_supports_once" UNIQUE("request_id","library_id"),
	CONSTRAINT "training_request_supports_people" CHECK ("training_request_supports"."people" between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "training_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"client_key" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"library_id" uuid NOT NULL,
	"theme_id" integer NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"audience" text NOT NULL,
	"format" text NOT NULL,
	"period" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"open_until" date NOT NULL,
	"reminded_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by_id" uuid,
	"close_reason" text,
	CONSTRAINT "training_requests_sent_key" UNIQUE("author_id","client_key"),
	CONSTRAINT "training_requests_closed_whole" CHECK (num_nonnulls("training_requests"."closed_at", "training_requests"."closed_by_id", "training_requests"."close_reason") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "training_request_supports" ADD CONSTRAINT "training_request_supports_request_id_training_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."training_requests"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_request_supports" ADD CONSTRAINT "training_request_supports_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_request_supports" ADD CONSTRAINT "training_request_supports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_requests" ADD CONSTRAINT "training_requests_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_requests" ADD CONSTRAINT "training_requests_library_id_libraries_id_fk" FOREIGN KEY ("library_id") REFERENCES "public"."libraries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_requests" ADD CONSTRAINT "training_requests_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_requests" ADD CONSTRAINT "training_requests_closed_by_id_users_id_fk" FOREIGN KEY ("closed_by_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "training_request_supports_library_idx" ON "training_request_supports" USING btree ("library_id");--> statement-breakpoint
CREATE INDEX "training_request_supports_user_idx" ON "training_request_supports" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "training_requests_open_idx" ON "training_requests" USING btree ("open_until") WHERE "training_requests"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "training_requests_theme_idx" ON "training_requests" USING btree ("theme_id");