/** The HTTP API on this machine: requests become events of payload format 2.0, answers of functions become responses. */
@NullMarked
package io.buyerstatus.local.gateway;

import org.jspecify.annotations.NullMarked;
