-- CreateEnum
CREATE TYPE "SigningAuthority" AS ENUM ('OWN', 'TM', 'Q', 'KT', 'TL', 'TUQ');

-- CreateTable
CREATE TABLE "Signatory" (
    "id" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "authority" "SigningAuthority" NOT NULL,
    "collective" TEXT,
    "superiorTitle" TEXT,
    "title" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,

    CONSTRAINT "Signatory_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Signatory_agencyId_from_idx" ON "Signatory"("agencyId", "from");

-- AddForeignKey
ALTER TABLE "Signatory" ADD CONSTRAINT "Signatory_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who signed on which days is never rewritten; only the last day is set.
CREATE TRIGGER "Signatory_keeps_its_words" BEFORE UPDATE OF "id", "agencyId", "authority", "collective", "superiorTitle", "title", "fullName", "from" ON "Signatory" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Signatory_is_not_removed" BEFORE DELETE ON "Signatory" FOR EACH ROW EXECUTE FUNCTION refuse_change();
