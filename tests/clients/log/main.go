// Reads a log with Go's own implementation of tiles, notes and proofs (golang.org/x/mod/sumdb), as Debian packages it:
//
//	main ADDRESS KEY OLD-CHECKPOINT PROOF...
//
// ADDRESS is the log's prefix, KEY its public key, OLD-CHECKPOINT a file with an earlier checkpoint, each PROOF a file of
// c2sp.org/tlog-proof. Everything that is read is checked; what does not fit ends the program with 1.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Tiles of c2sp.org are those of Go's checksum database without the height in their names.
type tiles struct{ prefix string }

func (tiles) Height() int                         { return 8 }
func (tiles) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		read, err := get(t.prefix+"/"+path, "application/octet-stream")
		if err != nil {
			return nil, err
		}
		all = append(all, read)
	}
	return all, nil
}

func get(url, kind string) ([]byte, error) {
	answer, err := http.Get(url)
	if err != nil {
		return nil, err
	}
	defer answer.Body.Close()
	if answer.StatusCode != 200 || answer.Header.Get("Content-Type") != kind {
		return nil, fmt.Errorf("%s: %s, %s", url, answer.Status, answer.Header.Get("Content-Type"))
	}
	return io.ReadAll(answer.Body)
}

func open(signed []byte, verifier note.Verifier) tlog.Tree {
	opened, err := note.Open(signed, note.VerifierList(verifier))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		log.Fatalf("the checkpoint is that of %s", lines[0])
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	must(err)
	root, err := tlog.ParseHash(lines[2])
	must(err)
	return tlog.Tree{N: size, Hash: root}
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

// Every entry of a log of full bundles, each proven to be in the tree.
func checkEntries(prefix string, tree tlog.Tree, hashes tlog.HashReader) {
	for n := int64(0); n < tree.N; n += 256 {
		name := fmt.Sprintf("%s/tile/entries/%03d", prefix, n/256)
		if tree.N-n < 256 {
			name += fmt.Sprintf(".p/%d", tree.N-n)
		}
		bundle, err := get(name, "application/octet-stream")
		must(err)
		for at := n; len(bundle) > 0; at++ {
			length := int(binary.BigEndian.Uint16(bundle))
			entry := bundle[2 : 2+length]
			bundle = bundle[2+length:]
			proof, err := tlog.ProveRecord(tree.N, at, hashes)
			must(err)
			must(tlog.CheckRecord(proof, tree.N, tree.Hash, at, tlog.RecordHash(entry)))
		}
	}
}

func checkProof(file string, verifier note.Verifier) {
	read, err := os.ReadFile(file)
	must(err)
	head, signed, found := bytes.Cut(read, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		log.Fatalf("%s is no proof", file)
	}
	extra, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	must(err)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	must(err)
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		must(err)
		proof = append(proof, hash)
	}
	tree := open(signed, verifier)
	entry := sha256.Sum256(extra)
	must(tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry[:])))
}

func main() {
	prefix, key, old := os.Args[1], os.Args[2], os.Args[3]
	verifier, err := note.NewVerifier(key)
	must(err)
	signed, err := get(prefix+"/checkpoint", "text/plain; charset=utf-8")
	must(err)
	tree := open(signed, verifier)
	hashes := tlog.TileHashReader(tree, tiles{prefix})
	checkEntries(prefix, tree, hashes)

	earlier, err := os.ReadFile(old)
	must(err)
	before := open(earlier, verifier)
	proof, err := tlog.ProveTree(tree.N, before.N, hashes)
	must(err)
	must(tlog.CheckTree(proof, tree.N, tree.Hash, before.N, before.Hash))
	for _, file := range os.Args[4:] {
		checkProof(file, verifier)
	}
	fmt.Printf("%d leaves, %d before, %d proofs\n", tree.N, before.N, len(os.Args)-4)
}
