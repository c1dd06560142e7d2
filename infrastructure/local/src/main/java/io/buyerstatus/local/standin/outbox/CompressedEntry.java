package io.buyerstatus.local.standin.outbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** An entry in little room, and what a list shows of it. */
final class CompressedEntry {

    private final OutboxEntry summary;
    private final byte[] deflated;

    private CompressedEntry(OutboxEntry summary, byte[] deflated) {
        this.summary = summary;
        this.deflated = deflated;
    }

    static CompressedEntry of(OutboxEntry entry) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Deflater fast = new Deflater(Deflater.BEST_SPEED);
                OutputStream out = new DeflaterOutputStream(packed, fast)) {
            out.write(OutboxJson.line(entry).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new CompressedEntry(entry.summary(), packed.toByteArray());
    }

    OutboxEntry summary() {
        return summary;
    }

    OutboxEntry unpacked() {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return OutboxJson.entry(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
