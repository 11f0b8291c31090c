-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "completionDay" TEXT NOT NULL DEFAULT 'ISSUED',
    "reportDueMonth" INTEGER NOT NULL DEFAULT 11,
    "reportDueDay" INTEGER NOT NULL DEFAULT 30,
    "reportDueInclusive" BOOLEAN NOT NULL DEFAULT true,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Ho_Chi_Minh',
    "importedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "no" INTEGER NOT NULL,
    "effectiveOn" TEXT NOT NULL,
    "basisDocumentId" TEXT,
    CONSTRAINT "PlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanVersion_basisDocumentId_fkey" FOREIGN KEY ("basisDocumentId") REFERENCES "Document" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanFunction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    CONSTRAINT "PlanFunction_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanFunction_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SourceText" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "importedAt" DATETIME NOT NULL,
    CONSTRAINT "SourceText_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Section" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "numeral" TEXT NOT NULL,
    "printed" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    CONSTRAINT "Section_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Task" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "stableKey" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "line" INTEGER NOT NULL,
    "condition" TEXT,
    CONSTRAINT "Task_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Task_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Cell" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "taskId" TEXT,
    "sectionId" TEXT,
    "column" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "line" INTEGER NOT NULL,
    "verbatim" TEXT NOT NULL,
    "corrected" TEXT NOT NULL,
    CONSTRAINT "Cell_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Cell_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Cell_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Correction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cellId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "confidence" TEXT NOT NULL,
    "reason" TEXT,
    "state" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "Correction_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "Cell" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Correction_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "cellId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    "confidence" TEXT NOT NULL,
    "reason" TEXT,
    "state" TEXT NOT NULL,
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "Proposal_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "Cell" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DeadlineReading" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "start" TEXT,
    "due" TEXT,
    "how" TEXT NOT NULL,
    "reason" TEXT,
    "byId" TEXT,
    "at" DATETIME NOT NULL,
    CONSTRAINT "DeadlineReading_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DeadlineReading_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Obligation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "year" INTEGER,
    "originalDue" TEXT,
    "inForce" BOOLEAN NOT NULL DEFAULT true,
    CONSTRAINT "Obligation_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "issuedOn" TEXT,
    "issuer" TEXT
);

-- CreateTable
CREATE TABLE "Citation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "documentId" TEXT NOT NULL,
    "cellId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "fragment" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,
    CONSTRAINT "Citation_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Citation_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "Cell" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Agency" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" TEXT,
    "order" INTEGER NOT NULL,
    "reports" BOOLEAN NOT NULL DEFAULT false,
    "contactPerson" TEXT,
    "contactPhone" TEXT,
    "from" TEXT,
    "to" TEXT,
    CONSTRAINT "Agency_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AgencyName" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agencyId" TEXT NOT NULL,
    "official" TEXT NOT NULL,
    "short" TEXT NOT NULL,
    "symbol" TEXT,
    "place" TEXT,
    "from" TEXT,
    "to" TEXT,
    CONSTRAINT "AgencyName_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Group" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "enumerable" BOOLEAN NOT NULL,
    "order" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "groupId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    CONSTRAINT "GroupMember_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GroupMember_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Alias" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "folded" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "agencyId" TEXT,
    "groupId" TEXT,
    CONSTRAINT "Alias_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Alias_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "agencyId" TEXT,
    "groupId" TEXT,
    "words" TEXT NOT NULL,
    "contactPerson" TEXT,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "basis" TEXT,
    CONSTRAINT "Assignment_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assignment_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Assignment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Approver" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "taskId" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "Approver_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT,
    "passwordHash" TEXT,
    "disabledAt" DATETIME,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Membership" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "agencyId" TEXT,
    "role" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT,
    "endedAt" DATETIME,
    CONSTRAINT "Membership_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Membership_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "personId" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "seenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "address" TEXT,
    "userAgent" TEXT,
    CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT,
    "madeById" TEXT,
    "madeAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "OneTimeLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "OneTimeLink_madeById_fkey" FOREIGN KEY ("madeById") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "points" INTEGER NOT NULL,
    "expire" DATETIME
);

-- CreateTable
CREATE TABLE "JournalEntry" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
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
    "hash" TEXT NOT NULL
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



-- What was said stays said: the journal, the source text, the printed words and the readings are append-only.
CREATE TRIGGER "JournalEntry_is_not_changed" BEFORE UPDATE ON "JournalEntry" BEGIN SELECT RAISE(ABORT, 'JournalEntry is append-only'); END;
CREATE TRIGGER "JournalEntry_is_not_removed" BEFORE DELETE ON "JournalEntry" BEGIN SELECT RAISE(ABORT, 'JournalEntry is append-only'); END;
CREATE TRIGGER "SourceText_is_not_changed" BEFORE UPDATE ON "SourceText" BEGIN SELECT RAISE(ABORT, 'SourceText is append-only'); END;
CREATE TRIGGER "SourceText_is_not_removed" BEFORE DELETE ON "SourceText" BEGIN SELECT RAISE(ABORT, 'SourceText is append-only'); END;
CREATE TRIGGER "DeadlineReading_is_not_changed" BEFORE UPDATE ON "DeadlineReading" BEGIN SELECT RAISE(ABORT, 'DeadlineReading is append-only'); END;
CREATE TRIGGER "DeadlineReading_is_not_removed" BEFORE DELETE ON "DeadlineReading" BEGIN SELECT RAISE(ABORT, 'DeadlineReading is append-only'); END;
CREATE TRIGGER "Cell_keeps_its_words" BEFORE UPDATE OF "verbatim", "line", "column", "version", "taskId", "sectionId", "planId" ON "Cell" BEGIN SELECT RAISE(ABORT, 'the printed words of a Cell are never changed'); END;
CREATE TRIGGER "Cell_is_not_removed" BEFORE DELETE ON "Cell" BEGIN SELECT RAISE(ABORT, 'the printed words of a Cell are never changed'); END;
