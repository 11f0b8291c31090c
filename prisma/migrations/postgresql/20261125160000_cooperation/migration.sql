-- CreateEnum
CREATE TYPE "Desk" AS ENUM ('AGENCY', 'REVIEWER', 'PROVINCE', 'PRIME_MINISTER');

-- CreateTable
CREATE TABLE "HelpRequest" (
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "HelpRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" TEXT NOT NULL,
    "obligationId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Wait" (
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "desk" "Desk" NOT NULL,
    "agencyId" TEXT,
    "since" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "countsOn" TEXT NOT NULL,
    "endedOn" TEXT,
    "endedById" TEXT,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "Wait_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TaskContact" (
    "id" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "agencyId" TEXT NOT NULL,
    "name" TEXT,
    "phone" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "TaskContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Charge" (
    "id" TEXT NOT NULL,
    "taskId" TEXT,
    "sectionId" TEXT,
    "name" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Charge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HelpRequest_taskId_at_idx" ON "HelpRequest"("taskId", "at");

-- CreateIndex
CREATE INDEX "HelpRequest_agencyId_at_idx" ON "HelpRequest"("agencyId", "at");

-- CreateIndex
CREATE INDEX "Contribution_obligationId_at_idx" ON "Contribution"("obligationId", "at");

-- CreateIndex
CREATE INDEX "Contribution_agencyId_at_idx" ON "Contribution"("agencyId", "at");

-- CreateIndex
CREATE INDEX "Wait_taskId_at_idx" ON "Wait"("taskId", "at");

-- CreateIndex
CREATE INDEX "Wait_endedOn_idx" ON "Wait"("endedOn");

-- CreateIndex
CREATE INDEX "TaskContact_taskId_at_idx" ON "TaskContact"("taskId", "at");

-- CreateIndex
CREATE INDEX "Charge_taskId_at_idx" ON "Charge"("taskId", "at");

-- CreateIndex
CREATE INDEX "Charge_sectionId_at_idx" ON "Charge"("sectionId", "at");

-- AddForeignKey
ALTER TABLE "HelpRequest" ADD CONSTRAINT "HelpRequest_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpRequest" ADD CONSTRAINT "HelpRequest_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpRequest" ADD CONSTRAINT "HelpRequest_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HelpRequest" ADD CONSTRAINT "HelpRequest_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_obligationId_fkey" FOREIGN KEY ("obligationId") REFERENCES "Obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wait" ADD CONSTRAINT "Wait_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wait" ADD CONSTRAINT "Wait_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wait" ADD CONSTRAINT "Wait_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wait" ADD CONSTRAINT "Wait_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Wait" ADD CONSTRAINT "Wait_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskContact" ADD CONSTRAINT "TaskContact_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskContact" ADD CONSTRAINT "TaskContact_agencyId_fkey" FOREIGN KEY ("agencyId") REFERENCES "Agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskContact" ADD CONSTRAINT "TaskContact_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


CREATE TRIGGER "HelpRequest_stays" BEFORE UPDATE OR DELETE ON "HelpRequest" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Contribution_stays" BEFORE UPDATE OR DELETE ON "Contribution" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "TaskContact_stays" BEFORE UPDATE OR DELETE ON "TaskContact" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Charge_stays" BEFORE UPDATE OR DELETE ON "Charge" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Wait_keeps_its_words" BEFORE UPDATE OF "id", "taskId", "desk", "agencyId", "since", "text", "fromId", "byId", "at", "countsOn" ON "Wait" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Wait_ends_once" BEFORE UPDATE ON "Wait" FOR EACH ROW WHEN (OLD."endedOn" IS NOT NULL) EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Wait_is_not_removed" BEFORE DELETE ON "Wait" FOR EACH ROW EXECUTE FUNCTION refuse_change();
