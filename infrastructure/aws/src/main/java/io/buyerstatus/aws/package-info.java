/** Adapters that fulfil the core's ports with AWS services. */
@NullMarked
package io.buyerstatus.aws;

import org.jspecify.annotations.NullMarked;
