"""Names for invented people: forenames and surnames of England today, put together by chance."""

from __future__ import annotations

from random import Random

GIRLS = (
    "Abigail Aisha Alice Amara Amelia Amina Anya Ava Beatrice Bethany Caitlin Chidera Chloe Daisy"
    " Demi Eleanor Elena Ella Ellie Elsie Emily Erin Esme Evie Faith Farah Fatima Freya Gabriela"
    " Grace Hafsa Hannah Harriet Holly Imani Imogen Isla Ivy Jasmine Jessica Kacey Kayleigh Keira"
    " Khadija Kiera Lacey Layla Leah Libby Lily Lola Lucy Maisie Maja Maryam Matilda Maya Megan"
    " Mia Millie Molly Naomi Niamh Nicole Oliwia Paige Phoebe Poppy Precious Priya Rosie Ruby"
    " Ruth Safa Sara Scarlett Shanice Sienna Simran Skye Sofia Sophie Summer Tamar Tegan Tia"
    " Tilly Yasmin Zara Zofia Zuri"
).split()

BOYS = (
    "Aaron Adam Adil Aidan Alfie Ali Amir Antoni Archie Arjun Arthur Ayaan Bailey Ben Billy"
    " Blake Brandon Bilal Caleb Callum Cameron Charlie Cody Connor Corey Daniel David Dawid"
    " Deacon Declan Dylan Edward Eesa Elijah Elliot Emmanuel Ethan Ezra Faisal Femi Finley Finn"
    " Frankie Freddie Gabriel George Hamza Harley Harrison Harry Haroon Hugo Ibrahim Idris Isaac"
    " Jack Jacob Jaden James Jayden Jermaine Joel Jude Kai Kian Kofi Kyle Leo Leon Levi Lewis"
    " Liam Logan Louis Luca Lucas Malachi Marcus Mason Max Mikolaj Mohammed Nathan Noah Nikhil"
    " Oliver Omar Oscar Owen Ralph Reece Reuben Riley Robin Rohan Ronnie Ryan Samuel Stanley"
    " Tariq Theo Thomas Toby Tyler Yusuf Zac Zain"
).split()

ALONE = (
    "Abdul Ahmad Alem Aman Aram Binyam Dawit Farhad Filmon Habib Haji Hassan Idris Jamal Kidane"
    " Mahmoud Merhawi Minh Mustafa Nahom Rahim Samir Tesfay Tuan Yonas Yusef Zaman"
).split()

SURNAMES = (
    "Abbott Abdi Adeyemi Ahmed Akhtar Ali Allen Appiah Ashworth Atkins Bailey Baker Banerjee"
    " Barker Barnes Begum Bennett Bhatt Booth Bradley Brennan Briggs Brooks Burton Butler Byrne"
    " Campbell Carter Chambers Chapman Chowdhury Clarke Clements Coleman Cooper Cox Crawford"
    " Cunningham Daly Davies Dixon Dogan Doyle Duffy Edwards Ellis Evans Farrell Fernandes Fisher"
    " Fletcher Foster Fox Francis Gallagher Gardner George Gibson Goddard Graham Grant Greaves"
    " Green Griffiths Gupta Hall Hamilton Harding Harper Hart Harvey Hassan Hayes Henry Hewitt"
    " Higgins Hill Holland Holmes Hooper Howard Hughes Hunter Hussain Hussein Ibrahim Iqbal Ivanov"
    " Jackson James Jarvis Jenkins Johal Johnson Jones Joseph Kapoor Kaur Kelly Kennedy Khan King"
    " Knight Kowalski Lawson Lee Lewis Lindo Lloyd Mahmood Malik Marsh Marshall Mason Matthews"
    " McCarthy McDonald Mensah Miah Miller Mills Mistry Mitchell Mohamed Moore Morgan Morris Moyo"
    " Murphy Murray Mwangi Nash Ndlovu Newton Nguyen Nowak Obi Okafor Oliver Osman Owens Palmer"
    " Parker Parmar Patel Pearce Perry Phillips Popescu Powell Price Quinn Rahman Reid Reynolds"
    " Richards Riley Roberts Robinson Rogers Rose Russell Ryan Saunders Scott Sharma Shaw Sheikh"
    " Simpson Singh Smart Smith Spencer Stevens Stewart Stone Sutton Taylor Thomas Thompson Tran"
    " Turner Tyler Walker Walsh Ward Warren Watson Watts Webb West White Wilkinson Williams Wilson"
    " Wong Wood Woods Wright Yates Young Yusuf"
).split()

STREETS = (
    "Alder Barley Birch Bramble Cedar Chestnut Clover Elder Fern Hawthorn Hazel Heather Holly"
    " Juniper Larch Laurel Linden Maple Meadow Myrtle Oak Orchard Poplar Rowan Rushes Sorrel"
    " Spindle Willow Yew"
).split()


class Names:
    """Draws names. The same seed draws the same names in the same order."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def surname(self) -> str:
        """A surname; one in fifteen is double-barrelled."""
        first, second = self._random.sample(SURNAMES, 2)
        return f"{first}-{second}" if self._random.random() < 1 / 15 else first

    def forename(self, sex: str, *, alone: bool = False) -> str:
        """A forename; `alone` for a young person who came to England unaccompanied."""
        if alone and sex == "M":
            return self._random.choice(ALONE)
        return self._random.choice(GIRLS if sex == "F" else BOYS)

    def person(self) -> str:
        """The whole name of an adult."""
        return f"{self.forename(self._random.choice('FFM'))} {self.surname()}"

    def address(self) -> str:
        """A house in a street that could be anywhere."""
        kind = self._random.choice(("Road", "Street", "Close", "Avenue", "Way"))
        return f"{self._random.randint(1, 180)} {self._random.choice(STREETS)} {kind}"
