package io.buyerstatus.core.testing;

import io.buyerstatus.core.document.DocumentContent;
import io.buyerstatus.core.document.DocumentStore;
import io.buyerstatus.core.document.ShopFile;
import io.buyerstatus.core.document.ShopFiles;
import io.buyerstatus.core.document.StoredDocument;
import io.buyerstatus.core.shop.ShopId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The bytes of documents, and the list of shops' files, in memory. */
public final class InMemoryDocumentStore implements DocumentStore, ShopFiles {
    private record Key(ShopId shop, DocumentContent content) {}

    private final Map<Key, StoredDocument> documents = new HashMap<>();
    private final Map<ShopId, TreeMap<String, ShopFile>> files = new HashMap<>();
    private int reads;

    /** How often the bytes of something were asked for. */
    public synchronized int reads() {
        return reads;
    }

    @Override
    public synchronized void put(ShopId shop, StoredDocument document) {
        documents.putIfAbsent(new Key(shop, document.content()), document);
    }

    @Override
    public synchronized Optional<StoredDocument> find(ShopId shop, DocumentContent content) {
        reads++;
        return Optional.ofNullable(documents.get(new Key(shop, content)));
    }

    @Override
    public synchronized Optional<ShopFile> find(ShopId shop, String id) {
        return Optional.ofNullable(files.getOrDefault(shop, new TreeMap<>()).get(id));
    }

    @Override
    public synchronized List<ShopFile> all(ShopId shop) {
        return List.copyOf(files.getOrDefault(shop, new TreeMap<>()).values());
    }

    @Override
    public synchronized void put(ShopId shop, ShopFile file) {
        files.computeIfAbsent(shop, id -> new TreeMap<>()).put(file.id(), file);
    }

    @Override
    public synchronized boolean remove(ShopId shop, String id) {
        return files.getOrDefault(shop, new TreeMap<>()).remove(id) != null;
    }
}
