/** The demo shop and the operator's command line, on the whole local system. */
@NullMarked
package io.buyerstatus.demo;

import org.jspecify.annotations.NullMarked;
