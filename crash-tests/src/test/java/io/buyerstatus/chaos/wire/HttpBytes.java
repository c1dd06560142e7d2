package io.buyerstatus.chaos.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One HTTP/1.1 message after the other from a stream, as bytes (RFC 9112). */
final class HttpBytes {
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
    private static final int HEX = 16;

    private final InputStream in;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();

    HttpBytes(InputStream in) {
        this.in = in;
    }

    /** The next message with its head; empty where the stream ends before one. */
    byte[] read() throws IOException {
        message.reset();
        int first = in.read();
        if (first < 0) {
            return new byte[0];
        }
        message.write(first);
        String head = until("\r\n\r\n").toLowerCase(Locale.ROOT);
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            copy(Integer.parseInt(length.group(1)));
        } else if (head.contains(CHUNKED)) {
            chunks();
        }
        return message.toByteArray();
    }

    private void chunks() throws IOException {
        int size;
        do {
            int begin = message.size();
            String line = until("\r\n").substring(begin).strip();
            size = Integer.parseInt(line, HEX);
            copy(size + 2);
        } while (size > 0);
    }

    private void copy(int bytes) throws IOException {
        byte[] body = in.readNBytes(bytes);
        if (body.length < bytes) {
            throw new EOFException("a message ended early");
        }
        message.writeBytes(body);
    }

    /** All that was read, once it ends with the mark. */
    private String until(String mark) throws IOException {
        int matched = 0;
        while (matched < mark.length()) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("a message ended early");
            }
            message.write(next);
            matched = next == mark.charAt(matched) ? matched + 1 : next == mark.charAt(0) ? 1 : 0;
        }
        return message.toString(StandardCharsets.ISO_8859_1);
    }
}
