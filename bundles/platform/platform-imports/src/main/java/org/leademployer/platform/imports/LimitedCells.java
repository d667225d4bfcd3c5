/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The text of a CSV file, ended where a row has too many cells or a cell too many characters. It looks at the text before
 * the parser does, because the parser holds a whole row, however large.
 */
final class LimitedCells extends FilterReader {

    private enum At {
        START_OF_CELL,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final int mostCells;
    private final int longestCell;
    private At at = At.START_OF_CELL;
    private int line = 1;
    private int lineOfCell = 1;
    private int cells = 1;
    private int length;
    private boolean afterReturn;

    LimitedCells(Reader text, int mostCells, int longestCell) {
        super(text);
        this.mostCells = mostCells;
        this.longestCell = longestCell;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            see((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int most) throws IOException {
        int number = super.read(buffer, offset, most);
        for (int i = 0; i < number; i++) {
            see(buffer[offset + i]);
        }
        return number;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void see(char c) throws BeyondLimit {
        if (at == At.QUOTED || (c == '"' && at != At.PLAIN)) {
            seeQuoted(c);
        } else if (c == ',') {
            if (++cells > mostCells) {
                throw new BeyondLimit(line, "has more than " + mostCells + " cells");
            }
            beginCell();
        } else if (c == '\n' || c == '\r') {
            countLine(c);
            cells = 1;
            beginCell();
        } else {
            at = At.PLAIN;
            grow();
        }
        afterReturn = c == '\r';
    }

    private void seeQuoted(char c) throws BeyondLimit {
        if (c != '"') {
            countLine(c);
            grow();
        } else if (at == At.QUOTED) {
            at = At.QUOTE_IN_QUOTED;
        } else {
            at = At.QUOTED;
            grow();
        }
    }

    private void beginCell() {
        at = At.START_OF_CELL;
        length = 0;
        lineOfCell = line;
    }

    private void grow() throws BeyondLimit {
        if (++length > longestCell) {
            throw new BeyondLimit(
                    lineOfCell,
                    "a cell is longer than " + longestCell + " characters"
                            + (at == At.QUOTED ? "; a quote may not be closed" : ""));
        }
    }

    private void countLine(char c) {
        if (c == '\r' || (c == '\n' && !afterReturn)) {
            line++;
        }
    }
}
