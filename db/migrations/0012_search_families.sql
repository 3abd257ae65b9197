-- Derived rows, drawn again at night: the table is simply made anew.
DELETE FROM "register_bits";--> statement-breakpoint
ALTER TABLE "register_bits" DROP CONSTRAINT "register_bits_pkey";--> statement-breakpoint
ALTER TABLE "register_bits" ADD COLUMN "family" text NOT NULL;--> statement-breakpoint
ALTER TABLE "register_bits" ADD CONSTRAINT "register_bits_family_key_pk" PRIMARY KEY("family","key");
