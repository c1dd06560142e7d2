package io.buyerstatus.local.standin.kms;

import java.time.Instant;

/**
 * A symmetric key.
 *
 * @param material 256 bits
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never printed
record Key(String id, byte[] material, Instant created) {

    String arn(String region) {
        return "arn:aws:kms:" + region + ":000000000000:key/" + id;
    }
}
