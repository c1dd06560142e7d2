package io.buyerstatus.core.planted;

import software.amazon.awssdk.regions.Region;

final class UsesALibrary {
    final Region region = Region.EU_CENTRAL_1;
}
