package io.buyerstatus.core.document.copy;

import io.buyerstatus.core.document.Upload;
import java.util.Optional;

/** Port to what packing stations uploaded and nobody looked at yet. */
@FunctionalInterface
public interface Quarantine {
    /** An upload's bytes; empty where it has not come. */
    Optional<byte[]> find(Upload upload);
}
