package io.buyerstatus.operator.command;

import io.buyerstatus.core.connection.app.PrepareApp.Prepared;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.shop.ChannelId;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ConnectionKind;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.integrations.shop.shopware.ShopwareApp;
import io.buyerstatus.operator.target.RunningSystem;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The app of a Shopware connection as the archive that a seller uploads: a folder of its name with its manifest. */
final class ShopwareAppFile {
    private ShopwareAppFile() {}

    /** Writes a connection down, and its app into a file that must not be there yet. */
    static Prepared prepare(
            RunningSystem system, Terminal terminal, ShopId shop, ConnectionId id, ChannelId channel, Path file) {
        // Opened first: its secret is shown once, so that it must not be drawn for nothing.
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Prepared prepared = system.preparing(terminal.clock())
                    .prepare(shop, id, channel, ConnectionKind.SHOPWARE, terminal.author(Author.Via.OPERATOR));
            if (prepared instanceof Prepared.Done done) {
                write(app(system, id, done.secret()), out);
            } else {
                Files.delete(file);
            }
            return prepared;
        } catch (IOException unwritten) {
            throw new UsageException(
                    "the app cannot be written to " + file + ": it must be a new file in a folder that is there");
        }
    }

    static ShopwareApp app(RunningSystem system, ConnectionId id, String secret) {
        String base = system.publicBase() + "/hooks/";
        return ShopwareApp.of(id, secret, URI.create(base + "shopware/" + id), URI.create(base + id));
    }

    private static void write(ShopwareApp app, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(app.name() + "/manifest.xml"));
        zip.write(app.manifest().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }
}
