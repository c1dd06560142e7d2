/** Sign-in by OpenID Connect: where browsers are led, and which tokens are believed. */
@NullMarked
package io.buyerstatus.identity;

import org.jspecify.annotations.NullMarked;
