package io.buyerstatus.print;

import com.openhtmltopdf.extend.FSStream;
import io.buyerstatus.core.picture.copy.StoredPicture;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A picture that we have, as the layout reads what it fetches. */
record PictureStream(StoredPicture picture) implements FSStream {
    @Override
    public InputStream getStream() {
        return new ByteArrayInputStream(picture.bytes());
    }

    @Override
    public Reader getReader() {
        return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
}
