package io.buyerstatus.aws.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.aws.document.S3Quarantine;
import io.buyerstatus.aws.testing.S3Server;
import io.buyerstatus.core.document.Upload;
import io.buyerstatus.core.order.OrderKey;
import io.buyerstatus.core.shop.ShopId;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The store of pictures on S3Proxy. */
class S3ProxyTest extends PictureContract {
    private final S3Server server = new S3Server();

    @Override
    URI endpoint() {
        return server.endpoint();
    }

    @Override
    void stopServer() {
        server.close();
    }

    @Test
    @Tag("C31")
    void anAddressThatWasPreparedTakesNothingElse() throws Exception {
        Upload upload = new Upload(
                new OrderKey(new ShopId("demo"), "0123456789abcdefghjkmnpqrt"), "0123456789abcdefghjkmnpqrs");
        URI address = new S3Quarantine(objects(), bucket()).prepare(upload, "image/jpeg", 3);
        assertThat(put(address, new byte[4])).isEqualTo(403);
    }
}
