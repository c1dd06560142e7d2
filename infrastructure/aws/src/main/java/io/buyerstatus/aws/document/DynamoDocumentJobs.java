package io.buyerstatus.aws.document;

import io.buyerstatus.aws.ledger.JobRows;
import io.buyerstatus.core.document.DocumentCopy;
import io.buyerstatus.core.document.DocumentKey;
import io.buyerstatus.core.scheduling.Jobs;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The documents that the copier is handed. */
public final class DynamoDocumentJobs implements Jobs<DocumentKey, DocumentCopy> {
    private final JobRows rows;

    public DynamoDocumentJobs(DynamoDbClient dynamo, String table) {
        this.rows = new JobRows(dynamo, table);
    }

    @Override
    public void put(DocumentCopy job) {
        rows.put(DocumentItems.write(job), job.changedAt());
    }

    @Override
    public Optional<DocumentCopy> find(DocumentKey key) {
        return rows.get(DocumentRows.key(key)).map(DocumentItems::read);
    }

    @Override
    public boolean replace(DocumentCopy next) {
        return rows.replace(DocumentItems.write(next), next.revision(), next.changedAt());
    }
}
