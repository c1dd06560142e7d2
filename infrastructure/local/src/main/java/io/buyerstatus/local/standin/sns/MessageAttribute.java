package io.buyerstatus.local.standin.sns;

/**
 * An attribute of a message.
 *
 * @param dataType {@code String}, {@code Number}, {@code String.Array} or {@code Binary}
 * @param value the text; of {@code Binary} its base64
 */
record MessageAttribute(String dataType, String value) {

    static final String BINARY = "Binary";

    boolean isBinary() {
        return dataType.equals(BINARY);
    }
}
