package io.buyerstatus.aws.picture;

import io.buyerstatus.aws.ledger.JobRows;
import io.buyerstatus.core.picture.PictureCopy;
import io.buyerstatus.core.picture.PictureKey;
import io.buyerstatus.core.scheduling.Jobs;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The pictures that the copier is handed. */
public final class DynamoPictureJobs implements Jobs<PictureKey, PictureCopy> {
    private final JobRows rows;

    public DynamoPictureJobs(DynamoDbClient dynamo, String table) {
        this.rows = new JobRows(dynamo, table);
    }

    @Override
    public void put(PictureCopy job) {
        rows.put(PictureItems.write(job), job.changedAt());
    }

    @Override
    public Optional<PictureCopy> find(PictureKey key) {
        return rows.get(PictureRows.key(key)).map(PictureItems::copy);
    }

    @Override
    public boolean replace(PictureCopy next) {
        return rows.replace(PictureItems.write(next), next.revision(), next.changedAt());
    }
}
