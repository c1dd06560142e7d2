package io.buyerstatus.core.picture;

/** A row about pictures that a sweep can find. */
public sealed interface DuePicture permits ReferencedPictures, PictureCopy {}
