package io.buyerstatus.pages.planted;

final class UsesAdapters {
    final io.buyerstatus.aws.planted.Thing thing = new io.buyerstatus.aws.planted.Thing();
}
