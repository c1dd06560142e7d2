package io.buyerstatus.integrations.planted;

final class UsesAdapters {
    final io.buyerstatus.aws.planted.Thing thing = new io.buyerstatus.aws.planted.Thing();
}
