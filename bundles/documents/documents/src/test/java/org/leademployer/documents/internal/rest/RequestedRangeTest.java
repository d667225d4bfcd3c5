/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import org.junit.Test;

public class RequestedRangeTest {

    private static final String TAG = "\"abc\"";

    @Test
    public void oneRangeIsAPart() {
        assertEquals(new RequestedRange(0, 99, true), range("bytes=0-99"));
        assertEquals(new RequestedRange(0, 0, true), range("bytes=0-0"));
        assertEquals(new RequestedRange(999, 999, true), range("bytes=999-"));
        assertEquals(new RequestedRange(500, 999, true), range("bytes=500-5000"));
        assertEquals(new RequestedRange(990, 999, true), range("bytes=-10"));
        assertEquals(new RequestedRange(0, 999, true), range("bytes=-5000"));
        assertEquals("bytes 990-999/1000", range("bytes=-10").contentRange(1000));
        assertEquals(10, range("bytes=-10").length());
    }

    @Test
    public void beyondTheEndThereIsNothing() {
        assertNull(range("bytes=1000-"));
        assertNull(range("bytes=1000-1001"));
        assertNull(range("bytes=999999999999999999-"));
        assertNull(range("bytes=-0"));
    }

    @Test
    public void whatIsNoSingleRangeIsPassedOver() {
        for (String header : new String[] {
            null,
            "",
            "bytes=",
            "bytes=-",
            "bytes=5-1",
            "bytes=0-1,5-6",
            "items=0-1",
            "bytes=a-b",
            "bytes=--1",
            "bytes=99999999999999999999-"
        }) {
            assertEquals(header, new RequestedRange(0, 999, false), range(header));
        }
    }

    @Test
    public void ofAnotherContentAllIsAnswered() {
        assertEquals(new RequestedRange(10, 999, true), RequestedRange.read("bytes=10-", TAG, TAG, 1000));
        for (String other : new String[] {"\"abd\"", "W/\"abc\"", "Wed, 21 Oct 2015 07:28:00 GMT"}) {
            assertEquals(new RequestedRange(0, 999, false), RequestedRange.read("bytes=10-", other, TAG, 1000));
        }
        assertEquals(new RequestedRange(0, 999, false), RequestedRange.read("bytes=5000-", "\"abd\"", TAG, 1000));
    }

    private static RequestedRange range(String header) {
        return RequestedRange.read(header, null, TAG, 1000);
    }
}
