/** The start page of the local system, and what machines read instead of it. */
@NullMarked
package io.buyerstatus.local.demo.page;

import org.jspecify.annotations.NullMarked;
