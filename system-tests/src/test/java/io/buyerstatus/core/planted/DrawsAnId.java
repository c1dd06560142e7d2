package io.buyerstatus.core.planted;

import java.util.UUID;

final class DrawsAnId {
    final UUID id = UUID.randomUUID();
}
