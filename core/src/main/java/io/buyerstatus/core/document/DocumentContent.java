package io.buyerstatus.core.document;

import io.buyerstatus.core.value.Checks;
import java.util.regex.Pattern;

/**
 * By what stored bytes are known: the same bytes are the same content, however often a shop names them.
 *
 * @param sha256 in lower-case hexadecimal digits
 * @param length in bytes
 */
public record DocumentContent(String sha256, DocumentType type, int length) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public DocumentContent {
        Checks.matching(DIGEST, sha256, "sha256");
        Checks.require(length > 0 && length <= StoredDocument.LARGEST, "length", "is out of bounds");
    }
}
