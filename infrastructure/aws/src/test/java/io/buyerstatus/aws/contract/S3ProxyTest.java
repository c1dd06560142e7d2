package io.buyerstatus.aws.contract;

import io.buyerstatus.aws.testing.S3Server;
import java.net.URI;

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
}
