package io.buyerstatus.operator.command;

import io.buyerstatus.core.document.DocumentType;
import io.buyerstatus.core.document.SniffedFile;
import io.buyerstatus.core.document.Upload;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ConnectionId;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.value.Hashes;
import io.buyerstatus.operator.target.RunningSystem;
import io.buyerstatus.operator.upload.PhotographedParcel;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Parcels, as a packing station has to do with them. */
@Command(name = "parcels", description = "What a packing station says of parcels.")
final class ParcelsCommand {
    private final Terminal terminal;

    ParcelsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            name = "photo",
            description = "Print an address that takes the picture of a packed parcel, once and within 10 minutes.",
            footer =
                    "The picture is put there with the printed headers, e.g. by curl, and attached to mails once it was"
                            + " drawn anew. Only this very picture fits: its type and length are part of the address.")
    int photo(
            @Mixin PlaceOptions place,
            @Option(names = "--by-number", description = "PARCEL is the carrier's tracking number.") boolean byNumber,
            @Parameters(paramLabel = "SHOP", description = "The shop's id.") ShopId shop,
            @Parameters(paramLabel = "CONNECTION", description = "The connection that the order came by.")
                    String connection,
            @Parameters(paramLabel = "ORDER", description = "The shop system's id of the order.") String order,
            @Parameters(paramLabel = "PARCEL", description = "The shop system's id of the parcel.") String parcel,
            @Parameters(paramLabel = "FILE", description = "The picture: JPEG or PNG.") Path file) {
        byte[] bytes = UploadedFile.read(file);
        if (bytes.length > Upload.LARGEST) {
            return refused(file + " is larger than " + Upload.LARGEST / 1024 / 1024 + " MB");
        }
        if (!(SniffedFile.of(bytes) instanceof SniffedFile.Known(DocumentType type))
                || (type != DocumentType.JPEG && type != DocumentType.PNG)) {
            return refused(file + " is neither JPEG nor PNG");
        }
        ConnectionId from = new ConnectionId(connection);
        Upload upload = new Upload(OrderKey.of(shop, from, order), fresh());
        try (RunningSystem system = terminal.open(place)) {
            URI address = system.quarantine().prepare(upload, type.mediaType(), bytes.length);
            system.orderEvents()
                    .enqueue(new PhotographedParcel(
                                    from,
                                    order,
                                    parcel,
                                    byNumber,
                                    upload,
                                    terminal.clock().instant())
                            .events());
            terminal.out()
                    .println("curl --upload-file '%s' -H 'content-type: %s' '%s'"
                            .formatted(file, type.mediaType(), address));
        }
        return ExitCode.DONE;
    }

    private static String fresh() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return Hashes.key(HexFormat.of().formatHex(random));
    }

    private int refused(String why) {
        terminal.err().println(why);
        return ExitCode.REFUSED;
    }
}
