package io.buyerstatus.core.document;

import io.buyerstatus.core.shop.ShopId;
import java.time.InstantSource;

/** Takes a file of a shop for its mails: looks at what it is, keeps its bytes once, and lists it. */
public final class AddFile {
    private final DocumentStore store;
    private final ShopFiles files;
    private final InstantSource clock;

    public AddFile(DocumentStore store, ShopFiles files, InstantSource clock) {
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Result {
        record Added(ShopFile file) implements Result {}

        /** The reason is for people; nothing was kept. */
        record Refused(String reason) implements Result {}
    }

    /**
     * Takes a file.
     *
     * @param id by which templates name it
     * @param name as people get it; made into a name that is no path and ends as its type does
     */
    public Result add(ShopId shop, String id, String name, byte[] bytes) {
        if (bytes.length > StoredDocument.LARGEST) {
            return new Result.Refused("it is larger than " + StoredDocument.LARGEST / 1024 / 1024 + " MB");
        }
        if (files.find(shop, id).isEmpty() && files.all(shop).size() >= ShopFile.MOST) {
            return new Result.Refused("the shop has " + ShopFile.MOST + " files already");
        }
        return switch (SniffedFile.of(bytes)) {
            case SniffedFile.Refused(String reason) -> new Result.Refused("it is " + reason);
            case SniffedFile.Known(DocumentType type) -> kept(shop, id, name, new StoredDocument(type, bytes));
        };
    }

    private Result kept(ShopId shop, String id, String name, StoredDocument document) {
        ShopFile file;
        try {
            file = new ShopFile(id, FileNames.of(name, document.content().type()), document.content(), clock.instant());
        } catch (IllegalArgumentException wrong) {
            return new Result.Refused(String.valueOf(wrong.getMessage()));
        }
        store.put(shop, document);
        files.put(shop, file);
        return new Result.Added(file);
    }
}
