-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "CompletionDay" AS ENUM ('ISSUED', 'SUBMITTED');

-- CreateEnum
CREATE TYPE "PlanFunctionKind" AS ENUM ('CONSOLIDATOR');

-- CreateEnum
CREATE TYPE "CellColumn" AS ENUM ('HEADING', 'NUMBER', 'TITLE', 'LEAD', 'COORDINATING', 'DEADLINE', 'APPROVER', 'NOTE');

-- CreateEnum
CREATE TYPE "ProposalKind" AS ENUM ('RESULT_DOCUMENT', 'SUBMITTED_ON', 'PRECONDITION');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('CERTAIN', 'LIKELY');

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('APPLIED', 'PROPOSED', 'ACCEPTED', 'DECLINED');

-- CreateEnum
CREATE TYPE "DeadlineKind" AS ENUM ('DATE', 'MONTH', 'QUARTER', 'YEAR', 'YEAR_RANGE', 'OPEN_FROM_YEAR', 'ANNUAL', 'CONTINUOUS', 'UNSPECIFIED', 'UNREADABLE');

-- CreateEnum
CREATE TYPE "ReadingHow" AS ENUM ('PARSED', 'OVERRIDDEN');

-- CreateEnum
CREATE TYPE "CitationMeaning" AS ENUM ('BASIS', 'RESULT', 'PROGRESS', 'PRECONDITION', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "AgencyKind" AS ENUM ('DEPARTMENT', 'BOARD', 'CENTRAL', 'DISTRICT', 'FORCE', 'ORGANISATION', 'UNIT', 'AUTHORITY');

-- CreateEnum
CREATE TYPE "AssignmentRole" AS ENUM ('LEAD', 'COORDINATING');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('OFFICER', 'HEAD', 'LEADER', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "LinkPurpose" AS ENUM ('SETUP', 'INVITATION', 'RESET');

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "issuedOn" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "periodFrom" INTEGER NOT NULL,
    "periodTo" INTEGER NOT NULL,
    "believableFrom" INTEGER NOT NULL,
    "believableTo" INTEGER NOT NULL,
    "dueSoonDays" INTEGER NOT NULL DEFAULT 30,
    "completionDay" "CompletionDay" NOT NULL DEFAULT 'ISSUED',
    "reportDueMonth" INTEGER NOT NULL DEFAULT 11,
    "reportDueDay" INTEGER NOT NULL DEFAULT 30,
    "reportDueInclusive" BOOLEAN NOT NULL DEFAULT true,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
    "importedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "basisDocumentId" TEXT,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanFunction" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "function" "PlanFunctionKind" NOT NULL,
    "agencyId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,

    CONSTRAINT "PlanFunction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceText" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SourceText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "numeral" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "line" INTEGER NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL,
    "stableKey" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "condition" TEXT,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cell" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "taskId" TEXT,
    "sectionId" TEXT,
    "column" "CellColumn" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "line" INTEGER NOT NULL,
    "verbatim" TEXT NOT NULL,
    "corrected" TEXT NOT NULL,

    CONSTRAINT "Cell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL,
    "cellId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "confidence" "Confidence" NOT NULL,
    "reason" TEXT,
    "state" "CorrectionState" NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "cellId" TEXT NOT NULL,
    "kind" "ProposalKind" NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "confidence" "Confidence" NOT NULL,
    "reason" TEXT,
    "state" "CorrectionState" NOT NULL,
    "decidedById" TEXT,
    "decidedAt" TIMESTAMP(3),

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeadlineReading" (
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" "DeadlineKind" NOT NULL,
    "start" TEXT,
    "due" TEXT,
    "how" "ReadingHow" NOT NULL,
    "reason" TEXT,
    "byId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DeadlineReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Obligation" (
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "year" INTEGER,
    "originalDue" TEXT,
    "inForce" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Obligation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "issuedOn" TEXT,
    "issuer" TEXT,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "cellId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "fragment" TEXT NOT NULL,
    "meaning" "CitationMeaning" NOT NULL,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "AgencyKind" NOT NULL,
    "parentId" TEXT,
    "order" INTEGER NOT NULL,
    "reports" BOOLEAN NOT NULL DEFAULT false,
    "contactPerson" TEXT,
    "contactPhone" TEXT,
    "from" TEXT,
    "to" TEXT,

    CONSTRAINT "Agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgencyName" (
    "id" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "official" TEXT NOT NULL,
    "short" TEXT NOT NULL,
    "symbol" TEXT,
    "place" TEXT,
    "from" TEXT,
    "to" TEXT,

    CONSTRAINT "AgencyName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Group" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "enumerable" BOOLEAN NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "Group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "agencyId" TEXT,
    "groupId" TEXT,

    CONSTRAINT "Alias_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "role" "AssignmentRole" NOT NULL,
    "order" INTEGER NOT NULL,
    "agencyId" TEXT,
    "groupId" TEXT,
    "words" TEXT NOT NULL,
    "contactPerson" TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "basis" TEXT,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Approver" (
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Approver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT,
    "passwordHash" TEXT,
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "agencyId" TEXT,
    "role" "Role" NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "address" TEXT,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" TEXT NOT NULL,
    "purpose" "LinkPurpose" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT,
    "madeById" TEXT,
    "madeAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT,
    "actorAgency" TEXT,
    "verb" TEXT NOT NULL,
    "object" TEXT NOT NULL,
    "objectId" TEXT,
    "particulars" TEXT NOT NULL,
    "address" TEXT,
    "requestId" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "JournalEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "Plan_slug_key" ON "Plan"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_planId_no_key" ON "PlanVersion"("planId", "no");

-- CreateIndex
CREATE UNIQUE INDEX "PlanFunction_planId_function_agencyId_from_key" ON "PlanFunction"("planId", "function", "agencyId", "from");

-- CreateIndex
CREATE UNIQUE INDEX "SourceText_sha256_key" ON "SourceText"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Section_planId_order_key" ON "Section"("planId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "Task_stableKey_key" ON "Task"("stableKey");

-- CreateIndex
CREATE INDEX "Task_sectionId_order_idx" ON "Task"("sectionId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "Task_planId_number_key" ON "Task"("planId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Task_planId_order_key" ON "Task"("planId", "order");

-- CreateIndex
CREATE INDEX "Cell_planId_column_idx" ON "Cell"("planId", "column");

-- CreateIndex
CREATE UNIQUE INDEX "Cell_taskId_column_version_key" ON "Cell"("taskId", "column", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Cell_sectionId_column_version_key" ON "Cell"("sectionId", "column", "version");

-- CreateIndex
CREATE INDEX "Correction_state_idx" ON "Correction"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Correction_cellId_from_key" ON "Correction"("cellId", "from");

-- CreateIndex
CREATE INDEX "Proposal_state_idx" ON "Proposal"("state");

-- CreateIndex
CREATE UNIQUE INDEX "Proposal_cellId_kind_key" ON "Proposal"("cellId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "DeadlineReading_taskId_seq_key" ON "DeadlineReading"("taskId", "seq");

-- CreateIndex
CREATE INDEX "Obligation_year_originalDue_idx" ON "Obligation"("year", "originalDue");

-- CreateIndex
CREATE UNIQUE INDEX "Obligation_taskId_year_key" ON "Obligation"("taskId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Document_slug_key" ON "Document"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Document_type_number_symbol_issuedOn_key" ON "Document"("type", "number", "symbol", "issuedOn");

-- CreateIndex
CREATE INDEX "Citation_documentId_idx" ON "Citation"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Citation_cellId_documentId_key" ON "Citation"("cellId", "documentId");

-- CreateIndex
CREATE UNIQUE INDEX "Agency_key_key" ON "Agency"("key");

-- CreateIndex
CREATE UNIQUE INDEX "AgencyName_agencyId_official_from_key" ON "AgencyName"("agencyId", "official", "from");

-- CreateIndex
CREATE UNIQUE INDEX "Group_key_key" ON "Group"("key");

-- CreateIndex
CREATE UNIQUE INDEX "GroupMember_groupId_agencyId_from_key" ON "GroupMember"("groupId", "agencyId", "from");

-- CreateIndex
CREATE INDEX "Alias_folded_idx" ON "Alias"("folded");

-- CreateIndex
CREATE INDEX "Assignment_taskId_role_order_idx" ON "Assignment"("taskId", "role", "order");

-- CreateIndex
CREATE INDEX "Assignment_agencyId_role_idx" ON "Assignment"("agencyId", "role");

-- CreateIndex
CREATE INDEX "Assignment_groupId_role_idx" ON "Assignment"("groupId", "role");

-- CreateIndex
CREATE INDEX "Approver_name_idx" ON "Approver"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Approver_taskId_order_key" ON "Approver"("taskId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Membership_personId_endedAt_idx" ON "Membership"("personId", "endedAt");

-- CreateIndex
CREATE INDEX "Session_personId_endedAt_idx" ON "Session"("personId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeLink_tokenHash_key" ON "OneTimeLink"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeLink_personId_purpose_idx" ON "OneTimeLink"("personId", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "JournalEntry_hash_key" ON "JournalEntry"("hash");

-- CreateIndex
CREATE INDEX "JournalEntry_object_objectId_seq_idx" ON "JournalEntry"("object", "objectId", "seq");

-- CreateIndex
CREATE INDEX "JournalEntry_actorId_seq_idx" ON "JournalEntry"("actorId", "seq");

-- CreateIndex
CREATE INDEX "JournalEntry_verb_seq_idx" ON "JournalEntry"("verb", "seq");

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_basisDocumentId_fkey" FOREIGN KEY ("basisDocumentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanFunction" ADD CONSTRAINT "PlanFunction_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanFunction" ADD CONSTRAINT "PlanFunction_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SourceText" ADD CONSTRAINT "SourceText_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cell" ADD CONSTRAINT "Cell_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cell" ADD CONSTRAINT "Cell_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cell" ADD CONSTRAINT "Cell_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "Cell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "Cell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineReading" ADD CONSTRAINT "DeadlineReading_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeadlineReading" ADD CONSTRAINT "DeadlineReading_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obligation" ADD CONSTRAINT "Obligation_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "Cell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agency" ADD CONSTRAINT "Agency_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgencyName" ADD CONSTRAINT "AgencyName_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupMember" ADD CONSTRAINT "GroupMember_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alias" ADD CONSTRAINT "Alias_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Approver" ADD CONSTRAINT "Approver_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;



-- What was said stays said: the journal, the source text, the printed words and the readings are append-only.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "JournalEntry_stays" BEFORE UPDATE OR DELETE ON "JournalEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "JournalEntry_is_not_emptied" BEFORE TRUNCATE ON "JournalEntry" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SourceText_stays" BEFORE UPDATE OR DELETE ON "SourceText" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "DeadlineReading_stays" BEFORE UPDATE OR DELETE ON "DeadlineReading" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Cell_keeps_its_words" BEFORE UPDATE OF "verbatim", "line", "column", "version", "taskId", "sectionId", "planId" ON "Cell" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Cell_is_not_removed" BEFORE DELETE ON "Cell" FOR EACH ROW EXECUTE FUNCTION refuse_change();
