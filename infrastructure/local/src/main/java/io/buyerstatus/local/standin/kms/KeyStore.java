package io.buyerstatus.local.standin.kms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.buyerstatus.local.standin.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keys and aliases. Kept in a file that only its owner can read, where one is given, so that what was encrypted can be
 * decrypted after a restart. Safe for use by several threads.
 */
public final class KeyStore {

    private static final int KEY_BYTES = 32;

    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final Map<String, String> aliases = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final @Nullable Path file;

    private KeyStore(InstantSource clock, @Nullable Path file) {
        this.clock = clock;
        this.file = file;
    }

    /** Keys that are gone when the process ends. */
    public static KeyStore inMemory(InstantSource clock) {
        return new KeyStore(clock, null);
    }

    /**
     * Keys that are kept in a file.
     *
     * @throws IOException when the file is there and cannot be read
     */
    public static KeyStore keptIn(Path file, InstantSource clock) throws IOException {
        KeyStore store = new KeyStore(clock, file);
        if (Files.exists(file)) {
            store.load(Json.parsed(Files.readAllBytes(file))
                    .orElseThrow(() -> new IOException("not a file of keys: " + file)));
        }
        return store;
    }

    /** Makes a key of that id, if it is not there yet. */
    public synchronized void ensure(String keyId) {
        if (!keys.containsKey(keyId)) {
            byte[] material = new byte[KEY_BYTES];
            random.nextBytes(material);
            keys.put(keyId, new Key(keyId, material, clock.instant()));
            save();
        }
    }

    /**
     * Gives a key a name, or the name another key.
     *
     * @param alias begins with {@code alias/}
     */
    public synchronized void alias(String alias, String keyId) {
        if (!keyId.equals(aliases.put(alias, keyId))) {
            save();
        }
    }

    /** The key that is meant by its id, its ARN, an alias or an alias' ARN. */
    synchronized Optional<Key> find(String keyIdOrAlias) {
        String name = keyIdOrAlias.startsWith("arn:")
                ? keyIdOrAlias.substring(keyIdOrAlias.lastIndexOf(':') + 1)
                : keyIdOrAlias;
        String id = name.startsWith("key/") ? name.substring("key/".length()) : aliases.getOrDefault(name, name);
        return Optional.ofNullable(keys.get(id));
    }

    private void load(ObjectNode stored) {
        stored.path("keys").properties().forEach(entry -> {
            JsonNode key = entry.getValue();
            byte[] material = Base64.getDecoder().decode(key.path("material").asText());
            keys.put(
                    entry.getKey(),
                    new Key(
                            entry.getKey(),
                            material,
                            Instant.parse(key.path("created").asText())));
        });
        stored.path("aliases")
                .properties()
                .forEach(entry -> aliases.put(entry.getKey(), entry.getValue().asText()));
    }

    /** Writes beside the file and moves over it, so that a crash leaves the old keys or the new ones. */
    private void save() {
        if (file == null) {
            return;
        }
        ObjectNode stored = Json.object();
        ObjectNode storedKeys = stored.putObject("keys");
        keys.values().forEach(key -> storedKeys
                .putObject(key.id())
                .put("material", Base64.getEncoder().encodeToString(key.material()))
                .put("created", key.created().toString()));
        ObjectNode storedAliases = stored.putObject("aliases");
        aliases.forEach(storedAliases::put);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            create(next);
            Files.write(next, Json.text(stored).getBytes(StandardCharsets.UTF_8));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("the keys could not be kept", failed);
        }
    }

    private static void create(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
